"""Files and folders -> numbered sources: walking, media types, containers, sidecars."""
