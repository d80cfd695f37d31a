"""Mistakes put into the record one by one, as an editor might make them: does the check notice each?"""
