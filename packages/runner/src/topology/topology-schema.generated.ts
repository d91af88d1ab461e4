// Generated from schemas/topology.schema.json by scripts/generate.mjs; do not edit.

/** The JSON Schema of the topology file, without references. */
export const topologySchema: Readonly<Record<string, unknown>> = {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "urn:vpce-hub:schema:topology:1",
  "title": "vpce-hub topology",
  "description": "One hub of shared interface VPC endpoints in one Region, the services it offers and the spoke VPCs that use them.",
  "type": "object",
  "additionalProperties": false,
  "required": [
    "version",
    "name",
    "hub",
    "services",
    "spokes"
  ],
  "properties": {
    "version": {
      "description": "Version of this file format.",
      "const": 1,
      "type": "integer",
      "examples": [
        1
      ]
    },
    "name": {
      "title": "topology name",
      "type": "string",
      "pattern": "^[a-z0-9-]{1,32}$",
      "patternErrorMessage": "write 1 to 32 lower-case letters, digits and hyphens, such as shared-endpoints",
      "description": "Name of the topology. It is the owner mark on everything that vpce-hub makes, so two topologies need two names, and a new name means new resources.",
      "examples": [
        "shared-endpoints",
        "prod-tokyo"
      ]
    },
    "access": {
      "title": "access",
      "description": "How to get into the accounts. Without it the credentials at hand are used as they are, which reaches one account only.",
      "type": "object",
      "additionalProperties": false,
      "minProperties": 1,
      "properties": {
        "role": {
          "title": "role name or role ARN",
          "type": "string",
          "pattern": "^(arn:aws[a-z-]*:iam::[0-9]{12}:role/([A-Za-z0-9_+=,.@-]+/)*[A-Za-z0-9_+=,.@-]{1,64}|[A-Za-z0-9_+=,.@-]{1,64})$",
          "patternErrorMessage": "write a role name such as vpce-hub; a role with a path needs its full ARN, such as arn:aws:iam::111111111111:role/network/vpce-hub",
          "description": "Name of the role that is assumed in each account; the ARN is made from the account and the Region's partition. `hub.role` and `spokes[].role` override it. A full ARN names one account, so it fits only where every account it serves is that one.",
          "examples": [
            "vpce-hub",
            "arn:aws:iam::111111111111:role/network/vpce-hub"
          ]
        },
        "externalId": {
          "title": "external id",
          "type": "string",
          "pattern": "^[A-Za-z0-9_+=,.@:/-]{2,1224}$",
          "patternErrorMessage": "write 2 to 1,224 letters, digits and _ + = , . @ : / - (what AWS STS accepts), such as example-corp",
          "description": "External id that is sent with every AssumeRole, for trust policies that demand one.",
          "examples": [
            "example-corp"
          ]
        }
      },
      "examples": [
        {
          "role": "vpce-hub"
        },
        {
          "role": "vpce-hub",
          "externalId": "example-corp"
        }
      ]
    },
    "hub": {
      "title": "hub",
      "description": "The VPC that holds the endpoints and owns the private hosted zones.",
      "type": "object",
      "additionalProperties": false,
      "required": [
        "account",
        "region",
        "vpc",
        "subnets"
      ],
      "properties": {
        "account": {
          "title": "AWS account id",
          "type": "string",
          "pattern": "^[0-9]{12}$",
          "patternErrorMessage": "write twelve digits in quotes, such as \"111111111111\"",
          "description": "Id of the account that owns the hub VPC. In quotes: YAML reads bare digits as a number and drops leading zeros.",
          "examples": [
            "111111111111"
          ]
        },
        "region": {
          "title": "AWS Region",
          "type": "string",
          "pattern": "^[a-z]{2,}(-[a-z]+)+-[0-9]+$",
          "patternErrorMessage": "write a Region (not a zone), such as ap-northeast-1",
          "description": "Region of the hub. One file is one hub in one Region.",
          "examples": [
            "ap-northeast-1",
            "eu-central-1"
          ]
        },
        "vpc": {
          "title": "VPC id",
          "type": "string",
          "pattern": "^vpc-[a-z0-9]{3,32}$",
          "patternErrorMessage": "write the id that AWS gave, such as vpc-0a1b2c3d4e5f60001",
          "description": "Id of the hub VPC. Its DNS support and DNS hostnames must be on.",
          "examples": [
            "vpc-0a1b2c3d4e5f60001"
          ]
        },
        "subnets": {
          "description": "Subnets of the hub VPC that get an endpoint's network interface, one per zone. Zones that a service does not support are left out with a warning.",
          "type": "array",
          "minItems": 1,
          "uniqueItems": true,
          "items": {
            "title": "subnet id",
            "type": "string",
            "pattern": "^subnet-[a-z0-9]{3,32}$",
            "patternErrorMessage": "write the id that AWS gave, such as subnet-0a1b2c3d4e5f60001"
          },
          "examples": [
            [
              "subnet-0a1b2c3d4e5f60001",
              "subnet-0a1b2c3d4e5f60002"
            ]
          ]
        },
        "role": {
          "title": "role name or role ARN",
          "type": "string",
          "pattern": "^(arn:aws[a-z-]*:iam::[0-9]{12}:role/([A-Za-z0-9_+=,.@-]+/)*[A-Za-z0-9_+=,.@-]{1,64}|[A-Za-z0-9_+=,.@-]{1,64})$",
          "patternErrorMessage": "write a role name such as vpce-hub; a role with a path needs its full ARN, such as arn:aws:iam::111111111111:role/network/vpce-hub",
          "description": "Role for the hub's account, name or full ARN. Overrides `access.role`.",
          "examples": [
            "vpce-hub-operator"
          ]
        },
        "securityGroups": {
          "description": "Your own security groups for the endpoints, at most 5 (the AWS limit per network interface); vpce-hub leaves them as they are. Without this key vpce-hub owns one group.",
          "type": "array",
          "minItems": 1,
          "maxItems": 5,
          "uniqueItems": true,
          "items": {
            "title": "security group id",
            "type": "string",
            "pattern": "^sg-[a-z0-9]{3,32}$",
            "patternErrorMessage": "write the id that AWS gave (not the group's name), such as sg-0a1b2c3d4e5f60001"
          },
          "examples": [
            [
              "sg-0a1b2c3d4e5f60001"
            ]
          ]
        },
        "allow": {
          "description": "Who may reach the endpoints on port 443, as rules of the group that vpce-hub owns: `spokes` (the CIDRs of the hub and spoke VPCs, aggregated) or a list of IPv4 CIDRs. CIDRs may overlap; 0.0.0.0/0 is taken at its word (the endpoints have private addresses only). Not together with `securityGroups`.",
          "default": "spokes",
          "anyOf": [
            {
              "title": "who is allowed",
              "type": "string",
              "enum": [
                "spokes"
              ]
            },
            {
              "type": "array",
              "minItems": 1,
              "items": {
                "title": "IPv4 CIDR",
                "type": "string",
                "pattern": "^((25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])(\\.|(?=/))){4}/(3[0-2]|[12]?[0-9])$",
                "patternErrorMessage": "write an IPv4 block such as 10.1.0.0/16"
              }
            }
          ],
          "examples": [
            "spokes",
            [
              "10.0.0.0/8",
              "100.64.0.0/10"
            ]
          ]
        }
      },
      "examples": [
        {
          "account": "111111111111",
          "region": "ap-northeast-1",
          "vpc": "vpc-0a1b2c3d4e5f60001",
          "subnets": [
            "subnet-0a1b2c3d4e5f60001",
            "subnet-0a1b2c3d4e5f60002"
          ]
        }
      ]
    },
    "services": {
      "description": "The services that the hub offers; one interface endpoint each. An empty list takes the whole hub down, and is refused unless that very plan is approved with --allow-deletes: a half-written file must not delete everything.",
      "type": "array",
      "items": {
        "title": "service entry",
        "description": "A service by its short name alone, or with options.",
        "anyOf": [
          {
            "title": "service name",
            "type": "string",
            "maxLength": 255,
            "pattern": "^[a-z0-9]([a-z0-9._-]*[a-z0-9])?$",
            "patternErrorMessage": "write a short name such as ssm or ecr.api, or a full one such as com.amazonaws.ap-northeast-1.ssm"
          },
          {
            "title": "service",
            "description": "A service with options.",
            "type": "object",
            "additionalProperties": false,
            "required": [
              "name"
            ],
            "properties": {
              "name": {
                "title": "service name",
                "type": "string",
                "maxLength": 255,
                "pattern": "^[a-z0-9]([a-z0-9._-]*[a-z0-9])?$",
                "patternErrorMessage": "write a short name such as ssm or ecr.api, or a full one such as com.amazonaws.ap-northeast-1.ssm",
                "description": "Short name, unique in the file: `ssm` stands for `com.amazonaws.<region>.ssm` or whatever full name the Region's catalogue has for it. A full name is taken as it is. With `serviceName` the name is yours to choose.",
                "examples": [
                  "kms",
                  "ecr.api",
                  "payments"
                ]
              },
              "serviceName": {
                "title": "service name",
                "type": "string",
                "maxLength": 255,
                "pattern": "^[a-z0-9]([a-z0-9._-]*[a-z0-9])?$",
                "patternErrorMessage": "write a short name such as ssm or ecr.api, or a full one such as com.amazonaws.ap-northeast-1.ssm",
                "description": "Full service name, for what `name` cannot say: any PrivateLink service in the hub's Region.",
                "examples": [
                  "com.amazonaws.vpce.ap-northeast-1.vpce-svc-0123456789abcdef0"
                ]
              },
              "policy": {
                "title": "path of a policy file",
                "type": "string",
                "minLength": 1,
                "maxLength": 1024,
                "description": "File with the endpoint policy: a JSON object, at most 20,480 characters. The path is relative to this file and stays in its folder or below: plans print policies, and a topology from a pull request must not be able to print any file of the machine. Without this key AWS allows full access.",
                "examples": [
                  "policies/kms.json"
                ]
              },
              "subnets": {
                "description": "Subnets of the hub VPC for this endpoint, instead of `hub.subnets`.",
                "type": "array",
                "minItems": 1,
                "uniqueItems": true,
                "items": {
                  "title": "subnet id",
                  "type": "string",
                  "pattern": "^subnet-[a-z0-9]{3,32}$",
                  "patternErrorMessage": "write the id that AWS gave, such as subnet-0a1b2c3d4e5f60001"
                },
                "examples": [
                  [
                    "subnet-0a1b2c3d4e5f60001"
                  ]
                ]
              },
              "dnsNames": {
                "description": "Private DNS names that lead to this endpoint, one zone each. Without this key it is every name that the live catalogue lists for the service. A leading `*.` makes records for the name itself and for everything below it.",
                "type": "array",
                "minItems": 1,
                "items": {
                  "title": "DNS name",
                  "type": "string",
                  "maxLength": 253,
                  "pattern": "^(\\*\\.)?([A-Za-z0-9_]([A-Za-z0-9_-]{0,61}[A-Za-z0-9_])?\\.)+[A-Za-z0-9_]([A-Za-z0-9_-]{0,61}[A-Za-z0-9_])?\\.?$",
                  "patternErrorMessage": "write a full name such as payments.example.internal; a \"*\" may only be its whole first label, as in \"*.payments.example.internal\""
                },
                "examples": [
                  [
                    "kms.ap-northeast-1.amazonaws.com"
                  ],
                  [
                    "*.payments.example.internal"
                  ]
                ]
              },
              "protect": {
                "description": "Keeps the service even when it is taken out of this file: a plan that would remove its zones and its endpoint shows them as blocked. The protection is a tag on its zones, so it lasts until a `protect: false` (or an entry without it) was applied. A service without a private DNS name has no zone, and cannot be protected.",
                "type": "boolean",
                "default": false,
                "examples": [
                  true
                ]
              },
              "mayHide": {
                "description": "Names below those of this service that its zones may hide from the spokes, though nothing in this file serves them. A private zone hides everything public below its name, so a plan that would do so is refused until you add the service that serves them or accept it here.",
                "type": "array",
                "minItems": 1,
                "items": {
                  "title": "DNS name",
                  "type": "string",
                  "maxLength": 253,
                  "pattern": "^(\\*\\.)?([A-Za-z0-9_]([A-Za-z0-9_-]{0,61}[A-Za-z0-9_])?\\.)+[A-Za-z0-9_]([A-Za-z0-9_-]{0,61}[A-Za-z0-9_])?\\.?$",
                  "patternErrorMessage": "write a full name such as payments.example.internal; a \"*\" may only be its whole first label, as in \"*.payments.example.internal\""
                },
                "examples": [
                  [
                    "oidc.eks.ap-northeast-1.amazonaws.com"
                  ]
                ]
              }
            }
          }
        ],
        "examples": [
          "ssm",
          {
            "name": "kms",
            "policy": "policies/kms.json"
          }
        ]
      },
      "examples": [
        [
          "ssm",
          "ec2messages",
          {
            "name": "kms",
            "policy": "policies/kms.json"
          }
        ],
        []
      ]
    },
    "spokes": {
      "description": "The VPCs that use the hub's endpoints. May be empty, but must be written: `spokes: []`.",
      "type": "array",
      "items": {
        "title": "spoke",
        "description": "A VPC that resolves and uses the hub's endpoints.",
        "type": "object",
        "additionalProperties": false,
        "required": [
          "name",
          "account",
          "vpc"
        ],
        "properties": {
          "name": {
            "title": "spoke name",
            "type": "string",
            "pattern": "^[A-Za-z0-9]([A-Za-z0-9._-]{0,62}[A-Za-z0-9])?$",
            "patternErrorMessage": "write 1 to 64 letters, digits, dots, hyphens and underscores, such as user-1",
            "description": "Name of the spoke in plans and reports, unique in the file.",
            "examples": [
              "user-1",
              "data-platform.dev"
            ]
          },
          "account": {
            "title": "AWS account id",
            "type": "string",
            "pattern": "^[0-9]{12}$",
            "patternErrorMessage": "write twelve digits in quotes, such as \"111111111111\"",
            "description": "Id of the account that owns the spoke VPC, in quotes. May be the hub's.",
            "examples": [
              "222222222222"
            ]
          },
          "vpc": {
            "title": "VPC id",
            "type": "string",
            "pattern": "^vpc-[a-z0-9]{3,32}$",
            "patternErrorMessage": "write the id that AWS gave, such as vpc-0a1b2c3d4e5f60001",
            "description": "Id of the spoke VPC. Its DNS support and DNS hostnames must be on, and it must reach the hub by IP.",
            "examples": [
              "vpc-0b1b2c3d4e5f60001"
            ]
          },
          "region": {
            "title": "AWS Region",
            "type": "string",
            "pattern": "^[a-z]{2,}(-[a-z]+)+-[0-9]+$",
            "patternErrorMessage": "write a Region (not a zone), such as ap-northeast-1",
            "description": "Region of the spoke VPC, by default the hub's. May differ, within the same AWS partition.",
            "examples": [
              "ap-northeast-1"
            ]
          },
          "role": {
            "title": "role name or role ARN",
            "type": "string",
            "pattern": "^(arn:aws[a-z-]*:iam::[0-9]{12}:role/([A-Za-z0-9_+=,.@-]+/)*[A-Za-z0-9_+=,.@-]{1,64}|[A-Za-z0-9_+=,.@-]{1,64})$",
            "patternErrorMessage": "write a role name such as vpce-hub; a role with a path needs its full ARN, such as arn:aws:iam::111111111111:role/network/vpce-hub",
            "description": "Role for the spoke's account, name or full ARN. Overrides `access.role`.",
            "examples": [
              "vpce-spoke",
              "arn:aws:iam::222222222222:role/network/vpce-spoke"
            ]
          },
          "services": {
            "description": "The services that this spoke uses, by the names under `services`. By default all.",
            "type": "array",
            "minItems": 1,
            "uniqueItems": true,
            "items": {
              "title": "service name",
              "type": "string",
              "maxLength": 255,
              "pattern": "^[a-z0-9]([a-z0-9._-]*[a-z0-9])?$",
              "patternErrorMessage": "write a short name such as ssm or ecr.api, or a full one such as com.amazonaws.ap-northeast-1.ssm"
            },
            "examples": [
              [
                "ssm",
                "ec2messages"
              ]
            ]
          },
          "protect": {
            "description": "Keeps the associations of this spoke even when it is taken out of this file, or off a service: a plan that would remove them shows them as blocked. The protection is a tag on each zone that the spoke uses, so it lasts until a `protect: false` (or an entry without it) was applied. At most 40 spokes of a zone.",
            "type": "boolean",
            "default": false,
            "examples": [
              true
            ]
          }
        }
      },
      "examples": [
        [
          {
            "name": "user-1",
            "account": "222222222222",
            "vpc": "vpc-0b1b2c3d4e5f60001"
          }
        ],
        []
      ]
    },
    "policy": {
      "title": "policy",
      "description": "What a plan may do without being asked twice.",
      "type": "object",
      "additionalProperties": false,
      "properties": {
        "maxDeletes": {
          "title": "bounds on deletes",
          "description": "A plan that deletes more than either bound is refused without explicit approval. By default `{ count: 50 }`.",
          "type": "object",
          "additionalProperties": false,
          "properties": {
            "count": {
              "description": "Number of deletes; 50 also where only `percent` is given. 0 asks for approval of every delete.",
              "type": "integer",
              "minimum": 0,
              "default": 50,
              "examples": [
                10
              ]
            },
            "percent": {
              "description": "Share of the resources that the topology owns, 0 to 100. By default there is no such bound.",
              "type": "number",
              "minimum": 0,
              "maximum": 100,
              "examples": [
                30
              ]
            }
          },
          "examples": [
            {
              "count": 10,
              "percent": 30
            },
            {
              "count": 0
            }
          ]
        },
        "extraAssociations": {
          "description": "What becomes of VPCs that are found on the topology's zones and are not in this file: `remove` takes them off, `keep` leaves them.",
          "title": "policy for extra associations",
          "type": "string",
          "enum": [
            "remove",
            "keep"
          ],
          "default": "remove",
          "examples": [
            "remove",
            "keep"
          ]
        }
      },
      "examples": [
        {
          "maxDeletes": {
            "count": 10,
            "percent": 30
          },
          "extraAssociations": "remove"
        }
      ]
    },
    "quotas": {
      "title": "quotas",
      "description": "How much AWS allows, where it granted more than every account has: plans that would pass it are refused.",
      "type": "object",
      "additionalProperties": false,
      "minProperties": 1,
      "properties": {
        "vpcsPerZone": {
          "description": "VPCs that a private zone can be associated with.",
          "type": "integer",
          "minimum": 1,
          "default": 300,
          "examples": [
            500
          ]
        },
        "zonesPerAccount": {
          "description": "Zones of the hub's account.",
          "type": "integer",
          "minimum": 1,
          "default": 500,
          "examples": [
            1000
          ]
        },
        "endpointsPerVpc": {
          "description": "Interface endpoints of the hub VPC.",
          "type": "integer",
          "minimum": 1,
          "default": 50,
          "examples": [
            100
          ]
        },
        "rulesPerSecurityGroup": {
          "description": "Inbound rules of the security group that vpce-hub owns.",
          "type": "integer",
          "minimum": 1,
          "default": 60,
          "examples": [
            120
          ]
        }
      },
      "examples": [
        {
          "endpointsPerVpc": 100
        }
      ]
    },
    "prices": {
      "title": "prices",
      "description": "What you pay, in USD, where it is not the list price that plans reckon with: another Region, a discount.",
      "type": "object",
      "additionalProperties": false,
      "minProperties": 1,
      "properties": {
        "asOf": {
          "description": "Day or month for which these prices hold; shown with the cost.",
          "title": "day or month",
          "type": "string",
          "pattern": "^[0-9]{4}-[0-9]{2}(-[0-9]{2})?$",
          "patternErrorMessage": "write a month or a day, such as \"2026-09\"",
          "examples": [
            "2026-09",
            "2026-09-30"
          ]
        },
        "endpointZoneHour": {
          "description": "One interface endpoint in one Availability Zone for one hour.",
          "type": "number",
          "minimum": 0,
          "examples": [
            0.014
          ]
        },
        "zoneMonth": {
          "description": "One private zone for one month, up to the 25th of an account.",
          "type": "number",
          "minimum": 0,
          "default": 0.5,
          "examples": [
            0.5
          ]
        },
        "zoneMonthBeyond25": {
          "description": "One private zone for one month, from the 26th of an account on.",
          "type": "number",
          "minimum": 0,
          "default": 0.1,
          "examples": [
            0.1
          ]
        }
      },
      "examples": [
        {
          "asOf": "2026-09",
          "endpointZoneHour": 0.011
        }
      ]
    }
  }
};
