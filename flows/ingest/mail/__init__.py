"""Mail and Outlook messages, with their attachments."""
