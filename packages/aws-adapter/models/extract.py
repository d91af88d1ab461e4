"""Writes what botocore's models say of the services that are called without a client of their own.

usage: extract.py            (in this folder; needs botocore)

The tests compare the tables of operations with it, so that they hold where there is no botocore. It is data of AWS,
published under the Apache License 2.0 as part of botocore.
"""

import json
import pathlib

import botocore
import botocore.session

here = pathlib.Path(__file__).parent
session = botocore.session.get_session()


def shape(one, seen=()):
    if one is None:
        return {}
    kinds = {"timestamp": "timestamp", "string": "text", "integer": "number", "long": "number", "boolean": "flag"}
    if one.type_name == "list":
        return {"each": shape(one.member, seen)}
    if one.type_name == "map":
        return "tags"
    if one.type_name != "structure":
        return kinds[one.type_name]
    return {"members": {name: shape(member, seen + (one.name,)) for name, member in one.members.items()}}


def member(name, one):
    where = one.serialization.get("location")
    kind = shape(one)
    return {"query": one.serialization["name"], "kind": kind} if where == "querystring" else kind


def operation(model):
    taken, given = model.input_shape, model.output_shape
    return {
        "method": model.http["method"],
        "path": model.http["requestUri"],
        "request": {name: member(name, one) for name, one in taken.members.items()},
        "required": sorted(taken.required_members),
        "answer": {name: shape(one) for name, one in (given.members if given else {}).items()},
        "errors": sorted({error.name for error in model.error_shapes}),
    }


# RAM has many more, for what is not shared here, and the Resolver for what is not looked at.
wanted = {"ram": "ResourceShare", "route53profiles": "", "route53resolver": "ListResolverRule"}

# Of RAM, beside its shares: their tags.
tagging = ["TagResource", "UntagResource"]

words = {"ram": ["ResourceShareAssociationStatus", "ResourceShareStatus"], "route53profiles": ["ProfileStatus"], "route53resolver": []}

for service, part in wanted.items():
    model = session.get_service_model(service)
    names = [name for name in model.operation_names if (part in name or (service == "ram" and name in tagging)) and "Permission" not in name and "Invitation" not in name and "Policies" not in name]
    operations = {name: operation(model.operation_model(name)) for name in names}
    told = {
        "botocore": botocore.__version__,
        "apiVersion": model.api_version,
        "serviceId": str(model.service_id),
        "signingName": model.signing_name,
        "host": model.endpoint_prefix,
        "target": model.metadata.get("targetPrefix"),
        "operations": operations,
        "words": [list(model.shape_for(name).enum) for name in words[service]],
    }
    (here / f"{service}.json").write_text(json.dumps(told, indent=1, sort_keys=True) + "\n")
