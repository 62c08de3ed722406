"""The canonical kinds of file (contract.md), one module each; `catalogue` lists them."""
