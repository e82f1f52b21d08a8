__all__ = ["box_lid", "inner"]
box_lid = "lid"
