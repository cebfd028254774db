"""A second answer to the questions of the chain, written from the law and the readings alone, slow and plain."""
