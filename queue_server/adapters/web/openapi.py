"""The OpenAPI document, made from the routes that the door knows."""

import re
from collections.abc import Mapping
from typing import Any

from pydantic import BaseModel
from pydantic.json_schema import models_json_schema

from queue_server.adapters.web.door import Asked, Nothing, Route
from queue_server.adapters.web.services import Services
from queue_server.ports import Answer
from queue_server.words import Words

REFUSED = {"400", "401", "403", "404", "409", "422", "429"}
_ARGUMENT = re.compile(r"<(?:path:)?(\w+)>")
REFUSAL = "refusal-"
SCHEMAS = "#/components/schemas/{model}"


def register(services: Services) -> None:
    door = services.door

    def document(asked: Asked) -> Answer:
        return Answer(described(door.routes, _refusals(door.words)))

    door.free("GET", "/api/openapi.json", document, "This document")


def _refusals(words: Words) -> dict[str, str]:
    """Every code of a refusal, with its title in English."""
    return {
        name.removeprefix(REFUSAL).replace("-", "_"): words.say("en", f"{name}.title")
        for name in words.codes(REFUSAL)
    }


def described(routes: list[Route], refusals: Mapping[str, str]) -> dict[str, Any]:
    """The document as JSON can carry it, checked against OpenAPI 3.1 as it is built."""
    # Large, and asked for by programmers alone.
    from openapi_pydantic import OpenAPI

    forms = sorted({route.form for route in routes if route.form is not Nothing}, key=_name)
    references, definitions = models_json_schema(
        [(form, "validation") for form in forms], ref_template=SCHEMAS, by_alias=True
    )
    paths: dict[str, Any] = {}
    for route in routes:
        schema = references.get((route.form, "validation"))
        address = _ARGUMENT.sub(r"{\1}", route.path)
        paths.setdefault(address, {})[route.method.lower()] = _operation(route, schema, definitions)
    document = {
        "openapi": "3.1.0",
        "info": {"title": "Antrean dan loket Mal Pelayanan Publik", "version": "1"},
        "paths": paths,
        "components": {
            "schemas": {**definitions.get("$defs", {}), "Problem": _problem(refusals)},
            "securitySchemes": {
                "device": {"type": "http", "scheme": "bearer"},
                "staff": {"type": "apiKey", "in": "cookie", "name": "session"},
            },
        },
    }
    return OpenAPI.model_validate(document).model_dump(mode="json", by_alias=True, exclude_none=True)


def _problem(refusals: Mapping[str, str]) -> dict[str, Any]:
    """A refusal; its `code` is one of these, and a client may rely on it."""
    meanings = "\n".join(f"- `{code}`: {title}" for code, title in refusals.items())
    return {
        "type": "object",
        "required": ["type", "title", "status", "detail", "code", "facts"],
        "properties": {
            "type": {"type": "string"},
            "title": {"type": "string"},
            "status": {"type": "integer"},
            "detail": {"type": "string"},
            "code": {"type": "string", "enum": list(refusals), "description": meanings},
            "facts": {"type": "object"},
        },
    }


def _name(form: type[BaseModel]) -> str:
    return f"{form.__module__}.{form.__qualname__}"


def _operation(route: Route, schema: Any, definitions: Any) -> dict[str, Any]:
    operation: dict[str, Any] = {
        "operationId": f"{route.method.lower()} {route.path}",
        "summary": route.summary,
        "parameters": [*_in_path(route), *_in_query(route, schema, definitions), *_headers(route)],
        "responses": _responses(),
    }
    if route.method == "POST":
        body = schema if schema is not None else {"type": "object"}
        is_needed = any(field.is_required() for field in route.form.model_fields.values())
        operation["requestBody"] = {
            "required": is_needed,
            "content": {"application/json": {"schema": body}},
        }
    if route.who is not None:
        operation["security"] = [{"device": []}, {"staff": []}]
    return operation


def _in_path(route: Route) -> list[dict[str, Any]]:
    return [
        {"name": name, "in": "path", "required": True, "schema": {"type": "string"}}
        for name in _ARGUMENT.findall(route.path)
    ]


def _in_query(route: Route, schema: Any, definitions: Any) -> list[dict[str, Any]]:
    if route.method != "GET" or schema is None:
        return []
    described = definitions["$defs"][schema["$ref"].rsplit("/", 1)[1]]
    needed = described.get("required", [])
    return [
        {"name": name, "in": "query", "required": name in needed, "schema": each}
        for name, each in described.get("properties", {}).items()
    ]


def _headers(route: Route) -> list[dict[str, Any]]:
    if not route.keyed:
        return []
    text = {"type": "string", "minLength": 1, "maxLength": 200}
    return [{"name": "Idempotency-Key", "in": "header", "required": True, "schema": text}]


def _responses() -> dict[str, Any]:
    problem = {"application/problem+json": {"schema": {"$ref": "#/components/schemas/Problem"}}}
    refused = {status: {"description": "Refused", "content": problem} for status in sorted(REFUSED)}
    return {"2XX": {"description": "Done"}, **refused}
