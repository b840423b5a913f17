"""Files beside a text that are no pictures: video, audio, documents; what each is, and what it says of itself."""
