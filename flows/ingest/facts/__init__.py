"""What is known about a text: facts stated, and title, date, author, outlet and language read off its first lines."""
