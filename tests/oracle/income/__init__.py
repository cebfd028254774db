"""A second answer to the questions on income and sickness benefit, from the law notes alone: day by day, plain."""
