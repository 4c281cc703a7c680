"""Models: one file each, one interface (`recommender.models.base`)."""
