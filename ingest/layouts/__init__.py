"""The shapes in which facts stand on a sheet, one module each; `ingest.recognise` lists them."""
