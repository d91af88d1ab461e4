"""Checks a wire log (JSON lines of the simulator's tests) against the service models that botocore ships.

usage: shapes.py WIRE-LOG

Every successful exchange is checked: the request names nothing that the model does not know, the answer has all
required members and no unknown ones, and each value has its type. Errors are checked for their code and message.
"""

import json
import re
import sys
import xml.etree.ElementTree as ET
from datetime import datetime
from urllib.parse import parse_qsl

import botocore.session

session = botocore.session.get_session()
models = {name: session.get_service_model(name) for name in ("cloudformation", "ec2", "ram", "route53", "route53profiles", "sts")}

# These wrap their answers in a result; CloudWatch, whose answers are JSON, is not compared.
wrapping = ("cloudformation", "sts")
# Method and path name the action.
rest = ("ram", "route53", "route53profiles")
# Of those, the ones whose bodies are JSON.
rest_json = ("ram", "route53profiles")

# What the simulator answers was written from this version: an older one does not know the newest fields yet.
written_from = (1, 43)
is_older = tuple(int(part) for part in botocore.__version__.split(".")[:2]) < written_from

# What every service of JSON answers, whatever its model lists.
common_errors = {"AccessDeniedException", "ThrottlingException", "UnknownOperationException"}

# AWS leaves the marker out of a first page too, although the model requires it.
optional_in_fact = {("ListHostedZones", "Marker")}


def main(path):
    problems, checked, actions = set(), 0, set()
    for line in open(path, encoding="utf8"):
        exchange = json.loads(line)
        if exchange["service"] not in models:
            continue
        action = action_of(exchange)
        if exchange["status"] >= 400:
            problems.update(check_error(exchange))
            continue
        if action is None:
            problems.add(f"{exchange['service']}: answered what the model does not know: {exchange['path']}")
            continue
        checked += 1
        actions.add(action.name)
        problems.update(f"{action.name} request: {problem}" for problem in check_request(exchange, action))
        problems.update(f"{action.name} answer: {problem}" for problem in check_answer(exchange, action))
    newer = {problem for problem in problems if is_older and ("unknown element" in problem or "model does not know" in problem)}
    problems -= newer
    for problem in sorted(problems):
        print(problem)
    if newer:
        print(f"{len(newer)} fields and actions are newer than this botocore: not checked")
    print(f"{checked} exchanges of {len(actions)} actions checked against botocore {botocore.__version__}: {len(problems)} problems")
    return 1 if problems or checked == 0 else 0


def action_of(exchange):
    model = models[exchange["service"]]
    if exchange["service"] not in rest:
        name = parameters_of(exchange).get("Action")
        return model.operation_model(name) if name in model.operation_names else None
    for name in model.operation_names:
        operation = model.operation_model(name)
        template = operation.http["requestUri"].split("?")[0].rstrip("/")
        pattern = "^" + re.sub(r"\{\w+\+?\}", "[^/]+", template) + "/?$"
        if operation.http["method"] == exchange["method"] and re.match(pattern, exchange["path"]):
            return operation
    return None


def parameters_of(exchange):
    return dict(exchange["query"]) if exchange["method"] == "GET" else dict(parse_qsl(exchange["request"], keep_blank_values=True))


# Requests


def check_request(exchange, action):
    if exchange["service"] in rest:
        return check_rest_request(exchange, action)
    names = [name for name in parameters_of(exchange) if name not in ("Action", "Version")]
    return [problem for name in names for problem in check_parameter(action.input_shape, name.split("."), exchange["service"])]


def check_parameter(shape, path, service):
    if shape is None:
        return [f"takes no parameters, got {'.'.join(path)}"]
    if not path:
        return [] if shape.type_name not in ("structure", "list") else [f"a {shape.type_name} is no text"]
    head, *rest = path
    if shape.type_name == "structure":
        for name, member in shape.members.items():
            if parameter_name(name, member, service) == head:
                return check_parameter(member, rest, service)
        return [f"unknown parameter {head}"]
    if shape.type_name == "list":
        if head == "member":
            head, *rest = rest
        return check_parameter(shape.member, rest, service) if head.isdigit() else [f"list index expected, got {head}"]
    return [f"unknown parameter below a {shape.type_name}: {'.'.join(path)}"]


def parameter_name(name, member, service):
    serialization = member.serialization
    if service in wrapping:
        return serialization.get("name", name)
    if "queryName" in serialization:
        return serialization["queryName"]
    located = serialization.get("name", name)
    return located[0].upper() + located[1:]


def check_rest_request(exchange, action):
    members = action.input_shape.members if action.input_shape else {}
    known = {member.serialization["name"] for member in members.values() if member.serialization.get("location") == "querystring"}
    problems = [f"unknown query parameter {name}" for name in exchange["query"] if name not in known]
    if not exchange["request"].strip():
        return problems
    body = {name: member for name, member in members.items() if "location" not in member.serialization}
    if exchange["service"] in rest_json:
        return problems + check_json_members(body, json.loads(exchange["request"]), set(action.input_shape.required_members) & set(body), "")
    payload = action.input_shape.serialization.get("payload")
    try:
        root = ET.fromstring(exchange["request"])
    except ET.ParseError as error:
        return problems + [f"was taken although it is no XML: {error}"]
    if payload:
        return problems + check_node(members[payload], root, payload)
    return problems + check_members(body, root, set(), "")


# Answers


def check_answer(exchange, action):
    shape = action.output_shape
    if exchange["service"] in rest_json:
        return check_json_answer(shape, exchange["response"])
    root = ET.fromstring(exchange["response"])
    if local(root) != f"{action.name}Response":
        return [f"root element {local(root)}"]
    if exchange["service"] in wrapping:
        [root] = [child for child in root if local(child) == f"{action.name}Result"]
    extra = {"requestId", "return"} if exchange["service"] == "ec2" else set()
    members = {} if shape is None else {name: member for name, member in shape.members.items() if member.serialization.get("location") is None}
    required = set() if shape is None else {name for name in shape.required_members if name in members and (action.name, name) not in optional_in_fact}
    return check_members(members, root, required, "", extra)


def check_json_answer(shape, text):
    if shape is None or not shape.members:
        return [] if text in ("", "{}") else [f"there is nothing to answer: {text}"]
    return check_json_members(shape.members, json.loads(text), set(shape.required_members), "")


def check_json_members(members, value, required, where):
    if not isinstance(value, dict):
        return [f"{where} is no object: {value}"]
    unknown = [f"unknown element {where}/{name}" for name in value if name not in members]
    missing = [f"required {where}/{name} is missing" for name in sorted(required - set(value))]
    inner = [problem for name, one in value.items() if name in members for problem in check_json(members[name], one, f"{where}/{name}")]
    return unknown + missing + inner


def check_json(shape, value, where):
    if shape.type_name == "structure":
        return check_json_members(shape.members, value, set(shape.required_members), where)
    if shape.type_name == "list":
        if not isinstance(value, list):
            return [f"{where} is no list: {value}"]
        return [problem for one in value for problem in check_json(shape.member, one, f"{where}[]")]
    if shape.type_name == "map":
        if not isinstance(value, dict):
            return [f"{where} is no map: {value}"]
        return [problem for one in value.values() for problem in check_json(shape.value, one, f"{where}{{}}")]
    types = {"boolean": bool, "integer": int, "long": int, "string": str, "timestamp": (int, float)}
    if not isinstance(value, types[shape.type_name]) or (shape.type_name != "boolean" and isinstance(value, bool)):
        return [f"{where} is no {shape.type_name}: {value}"]
    if getattr(shape, "enum", []) and value not in shape.enum:
        return [f"{where} is none of the known values: {value}"]
    return []


def check_members(members, node, required, where, extra=frozenset()):
    by_name = {member.serialization.get("name", name): (name, member) for name, member in members.items()}
    problems, seen = [], set()
    for child in node:
        if local(child) not in by_name:
            if local(child) not in extra:
                problems.append(f"unknown element {where}/{local(child)}")
            continue
        name, member = by_name[local(child)]
        if name in seen and not member.serialization.get("flattened"):
            problems.append(f"repeated element {where}/{local(child)}")
        seen.add(name)
        problems += check_node(member, child, f"{where}/{local(child)}")
    return problems + [f"required {where}/{name} is missing" for name in sorted(required - seen)]


def check_node(shape, node, where):
    if shape.type_name == "structure":
        return check_members(shape.members, node, set(shape.required_members), where)
    if shape.type_name == "list":
        expected = shape.member.serialization.get("name", "member")
        wrong = [f"{where} has {local(child)} and not {expected}" for child in node if local(child) != expected]
        return wrong + [problem for child in node for problem in check_node(shape.member, child, f"{where}/{expected}")]
    return check_text(shape, node.text or "", where)


def check_text(shape, text, where):
    if shape.type_name == "boolean" and text not in ("true", "false"):
        return [f"{where} is no boolean: {text}"]
    if shape.type_name in ("integer", "long") and not re.fullmatch(r"-?\d+", text):
        return [f"{where} is no number: {text}"]
    if shape.type_name == "timestamp":
        try:
            datetime.fromisoformat(text.replace("Z", "+00:00"))
        except ValueError:
            return [f"{where} is no time: {text}"]
    # EC2 spells the states of endpoints in another case than its model.
    allowed = [value.lower() for value in getattr(shape, "enum", [])]
    if allowed and text.lower() not in allowed:
        return [f"{where} is none of the known values: {text}"]
    return []


def check_error(exchange):
    if exchange["service"] in rest_json:
        return check_json_error(exchange)
    root = ET.fromstring(exchange["response"])
    texts = {local(node): node.text for node in root.iter()}
    missing = [name for name in ("Code", "Message") if not texts.get(name)]
    request_id = "RequestID" if exchange["service"] == "ec2" else "RequestId"
    return [f"{exchange['service']} error without {name}: {exchange['response'][:200]}" for name in missing + [n for n in [request_id] if n not in texts]]


def check_json_error(exchange):
    """Every error must be one that the model, or what every service answers, knows, and say what is wrong."""
    body = json.loads(exchange["response"])
    name = next((value for key, value in exchange["headers"].items() if key == "x-amzn-errortype"), None)
    shape = {error.name: error for error in models[exchange["service"]].error_shapes}.get(name)
    if shape is None:
        return [] if name in common_errors else [f"{exchange['service']} answered {name}, which its model does not know"]
    return [f"{name}: {problem}" for problem in check_json_members(shape.members, body, set(shape.required_members), "")]


def local(node):
    return node.tag.split("}")[-1]


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
