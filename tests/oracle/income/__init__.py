"""A second answer to the questions on income and sickness benefit, written from the law notes alone: day by day, plain."""
