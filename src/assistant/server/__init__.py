"""The page as a service: FastAPI with our own login, guard and limits, and the Gradio page mounted behind.

Gradio's own login, CORS policy and upload limits are not enough; nothing of it is reached but through
`guard`, which knows every address (`addresses`) and the owner of every id (`ownership`). `serve` imports the
web libraries only when the page is asked for.
"""
