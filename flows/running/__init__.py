"""When and how a run starts: Prefect's engine, schedules, builds ordered through the shelf, and what a run tells."""
