"""What people can do: each loads, lets the domain decide, and records, within the transaction it is given."""
