"""The claims of The Gazette; the files beside this one are what counts."""
