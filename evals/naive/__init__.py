"""Systems that somebody would build in a day, so that every case is seen to be failed by one of them."""
