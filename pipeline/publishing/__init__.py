"""What is cleared goes out and is recorded; what is no longer cleared leaves first."""
