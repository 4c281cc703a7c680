"""movies.life: a film recommender that explains itself."""
