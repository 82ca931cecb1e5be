"""What several sources say of one matter: who agrees, who differs, who is silent."""
