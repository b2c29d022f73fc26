"""What people can see: each screen's body, built from one look."""
