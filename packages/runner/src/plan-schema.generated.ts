// Generated from schemas/plan.schema.json by scripts/generate.mjs; do not edit.

/** The JSON Schema of a plan, without references. */
export const planSchema: Readonly<Record<string, unknown>> = {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "urn:vpce-hub:schema:plan:1",
  "title": "PlanDocument",
  "description": "A plan as `vpce-plan --format json` prints it: one document a line for each topology. The minor version grows with additions; readers ignore keys that they do not know.",
  "type": "object",
  "additionalProperties": false,
  "required": [
    "format_version",
    "plan_id",
    "topology_digest",
    "topology",
    "hub",
    "complete",
    "summary",
    "changes",
    "blocked",
    "findings",
    "operations"
  ],
  "properties": {
    "format_version": {
      "type": "string",
      "pattern": "^1\\.\\d+$",
      "description": "Version of this format.",
      "examples": [
        "1.0"
      ]
    },
    "plan_id": {
      "type": "string",
      "pattern": "^[0-9a-f]{64}$",
      "description": "Hash of the operations, with what they expect to find: two plans with one id do the same to the same."
    },
    "topology_digest": {
      "type": "string",
      "pattern": "^[0-9a-f]{64}$",
      "description": "Hash of the topology with its policies, whatever its comments and layout."
    },
    "scope": {
      "type": "object",
      "description": "The part of the topology that the plan is for, as --only and --exclude gave it; absent for all of it.",
      "additionalProperties": false,
      "required": [
        "only",
        "exclude"
      ],
      "properties": {
        "only": {
          "type": "array",
          "description": "What the plan is for; empty for all but what is excluded.",
          "items": {
            "type": "object",
            "description": "A part of a topology: what a spoke, a service or an account has.",
            "additionalProperties": false,
            "required": [
              "kind",
              "name"
            ],
            "properties": {
              "kind": {
                "type": "string",
                "enum": [
                  "spoke",
                  "service",
                  "account"
                ],
                "description": "Kind of the part."
              },
              "name": {
                "type": "string",
                "description": "Name of the spoke or service, or id of the account."
              }
            }
          }
        },
        "exclude": {
          "type": "array",
          "description": "What it is not for.",
          "items": {
            "type": "object",
            "description": "A part of a topology: what a spoke, a service or an account has.",
            "additionalProperties": false,
            "required": [
              "kind",
              "name"
            ],
            "properties": {
              "kind": {
                "type": "string",
                "enum": [
                  "spoke",
                  "service",
                  "account"
                ],
                "description": "Kind of the part."
              },
              "name": {
                "type": "string",
                "description": "Name of the spoke or service, or id of the account."
              }
            }
          }
        }
      }
    },
    "left_out": {
      "type": "array",
      "description": "What differs and stays, because it is out of scope.",
      "items": {
        "type": "object",
        "description": "One difference that a person reviews.",
        "additionalProperties": false,
        "required": [
          "action",
          "resource",
          "key",
          "description",
          "scope",
          "why",
          "fields"
        ],
        "properties": {
          "action": {
            "type": "string",
            "enum": [
              "create",
              "update",
              "replace",
              "delete"
            ],
            "description": "What happens to the resource."
          },
          "resource": {
            "type": "string",
            "enum": [
              "security-group",
              "endpoint",
              "zone",
              "record",
              "association",
              "authorization"
            ],
            "description": "Kind of the resource."
          },
          "key": {
            "type": "string",
            "description": "Stable name of the resource.",
            "examples": [
              "zone/ssm.ap-northeast-1.amazonaws.com"
            ]
          },
          "description": {
            "type": "string",
            "description": "The resource in words."
          },
          "scope": {
            "type": "object",
            "description": "Whom the change hits.",
            "additionalProperties": false,
            "required": [
              "kind"
            ],
            "properties": {
              "kind": {
                "type": "string",
                "enum": [
                  "hub",
                  "service",
                  "zone",
                  "spoke",
                  "vpc"
                ],
                "description": "The hub, a service, a zone that goes, a spoke, or a VPC that is none of the topology's."
              },
              "name": {
                "type": "string",
                "description": "Name of the service or spoke, or the VPC.",
                "examples": [
                  "user-1"
                ]
              }
            }
          },
          "why": {
            "type": "string",
            "description": "Why the change is needed."
          },
          "fields": {
            "type": "array",
            "description": "The properties that differ, for an update or a replacement.",
            "items": {
              "type": "object",
              "description": "One property that differs.",
              "additionalProperties": false,
              "required": [
                "field",
                "before",
                "after"
              ],
              "properties": {
                "field": {
                  "type": "string",
                  "description": "Name of the property.",
                  "examples": [
                    "subnets"
                  ]
                },
                "before": {
                  "type": "string",
                  "description": "What is there."
                },
                "after": {
                  "type": "string",
                  "description": "What the topology asks for."
                }
              }
            }
          }
        }
      }
    },
    "saved": {
      "type": "object",
      "description": "Only in a file that --out wrote.",
      "additionalProperties": false,
      "required": [
        "topology_file",
        "checksum"
      ],
      "properties": {
        "topology_file": {
          "type": "string",
          "description": "The topology file that the plan was made from, relative to the folder of the plan file.",
          "examples": [
            "topology.yaml"
          ]
        },
        "checksum": {
          "type": "string",
          "pattern": "^[0-9a-f]{64}$",
          "description": "SHA-256 of this document as canonical JSON without the checksum, to notice a file that was edited."
        }
      }
    },
    "topology": {
      "type": "string",
      "description": "Name of the topology.",
      "examples": [
        "shared-endpoints"
      ]
    },
    "hub": {
      "type": "object",
      "description": "The hub that the plan is for.",
      "additionalProperties": false,
      "required": [
        "account",
        "region",
        "vpc"
      ],
      "properties": {
        "account": {
          "type": "string",
          "description": "Account of the hub.",
          "examples": [
            "111111111111"
          ]
        },
        "region": {
          "type": "string",
          "description": "Region of the hub.",
          "examples": [
            "ap-northeast-1"
          ]
        },
        "vpc": {
          "type": "string",
          "description": "VPC of the hub.",
          "examples": [
            "vpc-0a1b2c3d4e5f60001"
          ]
        }
      }
    },
    "complete": {
      "type": "boolean",
      "description": "False when something could not be read, so that there may be more to do."
    },
    "summary": {
      "type": "object",
      "description": "How many changes of each kind, how many held back, how many AWS writes.",
      "additionalProperties": false,
      "required": [
        "create",
        "update",
        "replace",
        "delete",
        "blocked",
        "operations"
      ],
      "properties": {
        "create": {
          "type": "integer",
          "description": "Changes that create."
        },
        "update": {
          "type": "integer",
          "description": "Changes in place."
        },
        "replace": {
          "type": "integer",
          "description": "Changes that put a new resource in the place of one."
        },
        "delete": {
          "type": "integer",
          "description": "Changes that delete."
        },
        "blocked": {
          "type": "integer",
          "description": "Changes that the plan does not carry out."
        },
        "operations": {
          "type": "integer",
          "description": "AWS writes."
        }
      }
    },
    "estimate": {
      "type": "object",
      "description": "What carrying the plan out is expected to cost, from its approval to the last check; not what planning reads.",
      "additionalProperties": false,
      "required": [
        "calls",
        "elapsed_ms",
        "by_action"
      ],
      "properties": {
        "calls": {
          "type": "integer",
          "description": "AWS calls."
        },
        "elapsed_ms": {
          "type": "integer",
          "description": "Milliseconds."
        },
        "by_action": {
          "type": "array",
          "description": "The calls by account and action, the hub's first.",
          "items": {
            "type": "object",
            "additionalProperties": false,
            "required": [
              "account",
              "service",
              "action",
              "calls"
            ],
            "properties": {
              "account": {
                "type": "string",
                "description": "The account whose quota it takes."
              },
              "service": {
                "type": "string",
                "description": "ec2, route53 or sts."
              },
              "action": {
                "type": "string",
                "description": "Such as CreateHostedZone."
              },
              "calls": {
                "type": "integer",
                "description": "How many."
              }
            }
          }
        }
      }
    },
    "changes": {
      "type": "array",
      "description": "What differs and will be changed, by key.",
      "items": {
        "type": "object",
        "description": "One difference that a person reviews.",
        "additionalProperties": false,
        "required": [
          "action",
          "resource",
          "key",
          "description",
          "scope",
          "why",
          "fields"
        ],
        "properties": {
          "action": {
            "type": "string",
            "enum": [
              "create",
              "update",
              "replace",
              "delete"
            ],
            "description": "What happens to the resource."
          },
          "resource": {
            "type": "string",
            "enum": [
              "security-group",
              "endpoint",
              "zone",
              "record",
              "association",
              "authorization"
            ],
            "description": "Kind of the resource."
          },
          "key": {
            "type": "string",
            "description": "Stable name of the resource.",
            "examples": [
              "zone/ssm.ap-northeast-1.amazonaws.com"
            ]
          },
          "description": {
            "type": "string",
            "description": "The resource in words."
          },
          "scope": {
            "type": "object",
            "description": "Whom the change hits.",
            "additionalProperties": false,
            "required": [
              "kind"
            ],
            "properties": {
              "kind": {
                "type": "string",
                "enum": [
                  "hub",
                  "service",
                  "zone",
                  "spoke",
                  "vpc"
                ],
                "description": "The hub, a service, a zone that goes, a spoke, or a VPC that is none of the topology's."
              },
              "name": {
                "type": "string",
                "description": "Name of the service or spoke, or the VPC.",
                "examples": [
                  "user-1"
                ]
              }
            }
          },
          "why": {
            "type": "string",
            "description": "Why the change is needed."
          },
          "fields": {
            "type": "array",
            "description": "The properties that differ, for an update or a replacement.",
            "items": {
              "type": "object",
              "description": "One property that differs.",
              "additionalProperties": false,
              "required": [
                "field",
                "before",
                "after"
              ],
              "properties": {
                "field": {
                  "type": "string",
                  "description": "Name of the property.",
                  "examples": [
                    "subnets"
                  ]
                },
                "before": {
                  "type": "string",
                  "description": "What is there."
                },
                "after": {
                  "type": "string",
                  "description": "What the topology asks for."
                }
              }
            }
          }
        }
      }
    },
    "blocked": {
      "type": "array",
      "description": "What differs and stays, because a finding holds it back.",
      "items": {
        "type": "object",
        "additionalProperties": false,
        "required": [
          "action",
          "resource",
          "key",
          "description",
          "scope",
          "why",
          "fields",
          "because"
        ],
        "properties": {
          "action": {
            "type": "string",
            "enum": [
              "create",
              "update",
              "replace",
              "delete"
            ],
            "description": "What happens to the resource."
          },
          "resource": {
            "type": "string",
            "enum": [
              "security-group",
              "endpoint",
              "zone",
              "record",
              "association",
              "authorization"
            ],
            "description": "Kind of the resource."
          },
          "key": {
            "type": "string",
            "description": "Stable name of the resource."
          },
          "description": {
            "type": "string",
            "description": "The resource in words."
          },
          "scope": {
            "type": "object",
            "description": "Whom the change hits.",
            "additionalProperties": false,
            "required": [
              "kind"
            ],
            "properties": {
              "kind": {
                "type": "string",
                "enum": [
                  "hub",
                  "service",
                  "zone",
                  "spoke",
                  "vpc"
                ],
                "description": "The hub, a service, a zone that goes, a spoke, or a VPC that is none of the topology's."
              },
              "name": {
                "type": "string",
                "description": "Name of the service or spoke, or the VPC.",
                "examples": [
                  "user-1"
                ]
              }
            }
          },
          "why": {
            "type": "string",
            "description": "Why the change is needed."
          },
          "fields": {
            "type": "array",
            "items": {
              "type": "object",
              "description": "One property that differs.",
              "additionalProperties": false,
              "required": [
                "field",
                "before",
                "after"
              ],
              "properties": {
                "field": {
                  "type": "string",
                  "description": "Name of the property.",
                  "examples": [
                    "subnets"
                  ]
                },
                "before": {
                  "type": "string",
                  "description": "What is there."
                },
                "after": {
                  "type": "string",
                  "description": "What the topology asks for."
                }
              }
            }
          },
          "because": {
            "type": "object",
            "description": "What a check of the whole plan reports.",
            "additionalProperties": false,
            "required": [
              "code",
              "severity",
              "message",
              "keys"
            ],
            "properties": {
              "code": {
                "type": "string",
                "description": "Stable code.",
                "examples": [
                  "zone.conflict"
                ]
              },
              "severity": {
                "type": "string",
                "enum": [
                  "stop",
                  "block",
                  "warn"
                ],
                "description": "stop refuses the plan, block holds some changes back, warn lets everything pass."
              },
              "message": {
                "type": "string",
                "description": "What was found, and whom it hits."
              },
              "hint": {
                "type": "string",
                "description": "What resolves it."
              },
              "keys": {
                "type": "array",
                "description": "The resources that it holds back.",
                "items": {
                  "type": "string"
                }
              }
            }
          }
        }
      }
    },
    "findings": {
      "type": "array",
      "description": "What the checks of the plan report, the gravest first.",
      "items": {
        "type": "object",
        "description": "What a check of the whole plan reports.",
        "additionalProperties": false,
        "required": [
          "code",
          "severity",
          "message",
          "keys"
        ],
        "properties": {
          "code": {
            "type": "string",
            "description": "Stable code.",
            "examples": [
              "zone.conflict"
            ]
          },
          "severity": {
            "type": "string",
            "enum": [
              "stop",
              "block",
              "warn"
            ],
            "description": "stop refuses the plan, block holds some changes back, warn lets everything pass."
          },
          "message": {
            "type": "string",
            "description": "What was found, and whom it hits."
          },
          "hint": {
            "type": "string",
            "description": "What resolves it."
          },
          "keys": {
            "type": "array",
            "description": "The resources that it holds back.",
            "items": {
              "type": "string"
            }
          }
        }
      }
    },
    "operations": {
      "type": "array",
      "description": "The AWS writes, each behind all that it waits for.",
      "items": {
        "type": "object",
        "description": "One AWS write in one account.",
        "additionalProperties": false,
        "required": [
          "id",
          "kind",
          "account",
          "region",
          "changes",
          "depends_on",
          "after",
          "parameters",
          "expects"
        ],
        "properties": {
          "id": {
            "type": "string",
            "description": "Unique in the plan.",
            "examples": [
              "create-zone:zone/ssm.ap-northeast-1.amazonaws.com"
            ]
          },
          "kind": {
            "type": "string",
            "description": "What is called.",
            "examples": [
              "create-zone"
            ]
          },
          "account": {
            "type": "string",
            "description": "Account in which it is called."
          },
          "region": {
            "type": "string",
            "description": "Region of the resource."
          },
          "role": {
            "type": "string",
            "description": "Role that is assumed for it; absent with ambient credentials."
          },
          "changes": {
            "type": "array",
            "description": "Keys of the changes that it serves.",
            "items": {
              "type": "string"
            }
          },
          "depends_on": {
            "type": "array",
            "description": "Operations that must have succeeded before.",
            "items": {
              "type": "string"
            }
          },
          "after": {
            "type": "array",
            "description": "Operations that must have ended before, in whatever way.",
            "items": {
              "type": "string"
            }
          },
          "parameters": {
            "type": "object",
            "description": "What it is called with, by kind.",
            "additionalProperties": true
          },
          "expects": {
            "type": "array",
            "description": "What it relies on and does not say itself: which resource a key stands for, what an overwritten value was.",
            "items": {
              "type": "object",
              "additionalProperties": false,
              "required": [
                "of"
              ],
              "properties": {
                "of": {
                  "type": "string",
                  "description": "A key, or a property of what it names.",
                  "examples": [
                    "zone/ssm.ap-northeast-1.amazonaws.com"
                  ]
                },
                "found": {
                  "type": "string",
                  "description": "What was found; absent where there was nothing, or where the plan makes it."
                }
              }
            }
          }
        }
      }
    }
  }
};
