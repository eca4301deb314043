"""The two ports to models, embeddings and chat, and what builds them. Import the module you need."""
