"""改写: a text in written official Chinese beside the text as given; each change is taken or refused."""
