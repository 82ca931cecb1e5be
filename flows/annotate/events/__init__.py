"""The layer `events`: dated happenings, each with the verb that tells it, who acted, with whom, and when."""

from flows.annotate.events.events import annotate_events

__all__ = ["annotate_events"]
