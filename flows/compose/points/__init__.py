"""What is chosen: key points, what is seen at a glance, what is new."""
