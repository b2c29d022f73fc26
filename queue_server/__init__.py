"""The queue and counter management system of a Mal Pelayanan Publik."""
