"""YAML text -> a table of plain values. Hostile YAML (aliases that multiply, deep nests, odd tags) is refused."""

from typing import Any

import yaml

_LARGEST = 64 * 1024


class YamlRefused(ValueError):  # noqa: N818 - the name says what happened
    """The text is no table in plain YAML; the message says why."""


class _PlainLoader(yaml.SafeLoader):
    """Safe YAML without aliases: a few lines of them can stand for gigabytes."""

    def compose_node(self, parent: yaml.Node | None, index: Any) -> yaml.Node | None:
        if self.check_event(yaml.events.AliasEvent):
            raise YamlRefused("it uses aliases")
        node: yaml.Node | None = super().compose_node(parent, index)
        return node


def read_yaml_table(text: str) -> dict[str, Any]:
    """The mapping that `text` writes out; empty text is an empty table. Raises YamlRefused."""
    if len(text) > _LARGEST:
        raise YamlRefused("it is too long for metadata")
    try:
        table = yaml.load(text, Loader=_PlainLoader)  # noqa: S506 - a SafeLoader, made stricter
    except (yaml.YAMLError, ValueError, RecursionError, OverflowError, TypeError) as error:
        raise YamlRefused(" ".join(str(error).split())[:160] or "it is nested too deeply") from error
    if table is None:
        return {}
    if not isinstance(table, dict):
        raise YamlRefused("it is no table of keys and values")
    return {str(key): value for key, value in table.items()}
