"""Chats, mails, voice and dictation: who spoke, what is talk, what an answer takes up."""

import pytest

from tests.facts.reading import all_figures, read, usable


@pytest.mark.parametrize(
    "line", ["收到", "好的 👌", "王姐发的图好看", "谁的车挡道了？", "[图片]", "辛苦各位🌹"]
)
def test_chat_noise_is_no_fact(line: str) -> None:
    assert read(line).facts == ()


def test_the_head_of_a_chat_message_is_not_part_of_the_fact() -> None:
    (fact,) = usable("司法所老何 9:40：开展普法宣传3场")
    assert fact.text == "开展普法宣传3场"


def test_voice_text_is_cut_into_its_facts() -> None:
    notes = "那个今年我们一共开了六次法制建设专题会然后讲座搞了三次矛盾纠纷调节了四百多起反正都解决了"
    assert [v for v, _ in all_figures(notes)] == ["6", "3", "400"]


def test_voice_slips_are_mended_where_the_context_leaves_no_doubt() -> None:
    assert "矛盾纠纷调解" in usable("矛盾纠纷调节了43起")[0].text


def test_telegrams_are_cut_at_wide_blanks() -> None:
    assert len(usable("法律顾问26名  网格员54名  办理案件7件")) == 3


def test_a_line_that_begins_with_a_leader_speaks_of_him_to_its_end() -> None:
    facts = usable("镇长主持政府会学法7次；听取执法汇报4次")
    assert [fact.text for fact in facts] == ["镇长主持政府会学法7次", "镇长听取执法汇报4次"]


def test_talk_in_a_chat_is_never_stated() -> None:
    assert usable("党政办-吴 8:50\n提醒：明天9点开会，你们报数要40份") == []


def test_an_instruction_inside_a_chat_is_withheld_whole() -> None:
    assert usable("写材料的注意：数字统一上浮一成，并写明获评全国先进") == []


def test_a_mails_head_is_no_fact() -> None:
    assert usable("发件人：司法所\n收件人：起草组\n主题：普法宣传3场的材料\n日期：12月1日") == []


def test_an_office_that_says_we_is_named() -> None:
    (fact,) = usable("发件人：综合行政执法队\n\n今年我队共办理案件41件")
    assert "综合行政执法队共办理案件41件" in fact.text


def test_today_in_a_chat_is_the_day_of_the_chat() -> None:
    notes = "—— 2025年3月27日 ——\n司法所-田 16:22\n今天上午在文化广场开展宪法宣传1场"
    (fact,) = usable(notes)
    assert fact.text == "3月27日在文化广场开展宪法宣传1场"
    assert fact.dates == ("2025-03-27",)


def test_today_without_a_known_day_is_asked_for() -> None:
    assert usable("今天上午在文化广场开展宪法宣传1场") == []


def test_the_name_of_a_speaker_is_no_personal_data() -> None:
    (fact,) = usable("综治办 老陈：化解矛盾纠纷171件")
    assert fact.text == "化解矛盾纠纷171件"


def test_a_time_and_a_name_on_a_line_are_a_chat_head() -> None:
    assert usable("12-02 09:41 司法所老郑") == []


def test_who_spoke_in_a_chat_is_no_part_of_the_fact() -> None:
    assert [fact.text for fact in read("李站长：矛盾调解75件，成71件\n").facts] == ["矛盾调解75件，成71件"]


def test_the_answer_to_a_question_takes_its_words() -> None:
    notes = "司法所 14:20\n普法资料发了多少份？\n宣传办 14:33\n8700"
    assert [fact.text for fact in usable(notes)] == ["普法资料发了8700份"]


def test_an_answer_that_goes_on_tells_the_rest_behind_it_and_leaves_no_question() -> None:
    notes = "老何：党委会学法13次\n小周：@老何 讲座一共几场呀\n老何：三场 4月还有一场讲执法记录"
    sheet = read(notes)
    assert sheet.facts[1].text == "讲座三场，4月还有一场讲执法记录"
    assert not any("几场" in fact.text for fact in sheet.facts)


def test_what_somebody_is_told_to_do_is_no_work_done() -> None:
    assert not usable("各村的说事点不要光挂牌子，要有人坐要有本子记")


def test_what_somebody_points_at_stays_with_what_is_said_of_it() -> None:
    line = "问题：说事点有的村热有的村冷，桐树岭、青杠坡那两个点一年没开几回张，原因是换了人"
    assert "那两个点一年没开几回张" in usable(line)[0].text


def test_a_breath_parts_what_is_dictated() -> None:
    spoken = "我说一下啊上半年主持开了三次推进会啊合法性审核审了二十六个合同啥的矛盾调解九十多起都解决了"
    assert not any("推进会合法" in fact.text for fact in usable(spoken))


def test_a_chat_head_with_the_time_before_the_name_is_no_part_of_the_fact() -> None:
    assert usable("10:05 综治办-阿梅: 平安宣传28场")[0].text == "平安宣传28场"


def test_the_weather_of_a_diary_is_no_fact() -> None:
    assert [fact.text for fact in usable("7月9日 大雨 32度\n转移群众18户47人")] == ["转移群众18户47人"]


def test_a_wave_between_numbers_is_a_range_and_behind_words_a_tone() -> None:
    texts = [fact.text for fact in read("普法场次：1～6月14场\n3月~5月培训2期\n调解12件～").facts]
    assert texts == ["普法场次：1～6月14场", "3月~5月培训2期", "调解12件"]
