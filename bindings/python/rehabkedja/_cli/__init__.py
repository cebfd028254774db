"""The command line of rehabkedja. Private: what it prints and its exit status are the interface, not these modules."""
