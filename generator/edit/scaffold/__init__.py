"""New entries for the record: what is asked, what is proposed, what is written."""
