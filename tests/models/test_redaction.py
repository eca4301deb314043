import pytest

from assistant.models.redaction import mask


@pytest.mark.parametrize(
    ("text", "secret"),
    [
        ("Authorization: Bearer abc.DEF-123456", "abc.DEF"),
        ("key sk-proj-0123456789abcdef failed", "0123456789"),
        ("http://user:pass1234@host/v1", "pass1234"),
        ("GET /v1?api_key=abcdef12345", "abcdef12345"),
        ("身份证号110101199003072316电话", "19900307"),
        ("请打13812345678联系", "13812345678"),
    ],
)
def test_a_secret_is_masked(text: str, secret: str) -> None:
    assert secret in text and secret not in mask(text)


@pytest.mark.parametrize(
    "text", ["开展普法宣传12场", "2023年3月15日", "risk-free 18 tests", "发放资料13800份"]
)
def test_ordinary_text_is_left_alone(text: str) -> None:
    assert mask(text) == text
