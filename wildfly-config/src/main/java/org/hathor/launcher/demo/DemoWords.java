package org.hathor.launcher.demo;

import java.util.List;
import java.util.random.RandomGenerator;

/** The words that titles and names are made of: common ones first, then a long tail of words that sound like some. */
final class DemoWords {

    /** As many as a large library has. */
    static final int LEXICON = 60_000;

    private static final int COMMONEST = 4;

    private static final List<String> COMMON = List.of(("the love of in you my and night me heart time blue light"
                    + " day world life down home dream dance fire rain song sun moon eyes girl boy way baby little one"
                    + " never gone good long river road sky star summer winter city street black white red gold silver"
                    + " sweet lost last first new old young wild free high deep cold hot true blind crazy lonely happy"
                    + " again away forever tonight tomorrow yesterday morning midnight sunday monday september december"
                    + " run walk fly fall rise stay leave wait call cry smile kiss hold touch feel know believe remember"
                    + " angel devil heaven ghost shadow mirror window door house garden ocean island mountain valley"
                    + " train highway radio guitar piano drum bell letter paper stone glass diamond thunder lightning"
                    + " storm wind snow ice flower rose tree leaf bird wolf horse tiger butterfly spider king queen soldier"
                    + " stranger sister brother mother father child lover friend nobody somebody everything nothing"
                    + " déjà café über más corazón amor noche sueño été coração naïve señor ängel mañana")
            .split(" ", -1));

    private static final List<String> STARTS = List.of(
            "ba", "be", "bra", "ca", "chi", "co", "da", "de", "dra", "e", "fa", "fi", "fo", "ga", "gri", "ha", "he",
            "i", "ja", "jo", "ka", "ke", "kri", "la", "le", "lo", "ma", "me", "mi", "na", "ne", "no", "o", "pa", "pe",
            "pri", "qua", "ra", "re", "ro", "sa", "se", "sha", "ste", "ta", "te", "tri", "u", "va", "ve", "vi", "wa",
            "we", "ya", "ze", "zo");
    private static final List<String> MIDDLES = List.of(
            "", "la", "ri", "na", "de", "mo", "sti", "nta", "ro", "li", "va", "rme", "ko", "ssa", "ne", "bi", "du",
            "gra", "lo", "ma");
    private static final List<String> ENDS = List.of(
            "n", "ra", "ston", "le", "da", "ville", "tt", "mar", "s", "nd", "lo", "ria", "ck", "sen", "va", "nce",
            "ton", "x", "ley", "do", "ng", "ris", "th", "ll", "ka", "me", "no", "vy", "ster", "ma", "rd", "nia", "lt",
            "ke", "si", "ne", "tu", "ver", "der", "ze", "mi", "rok", "lin", "po", "sh", "by", "ca", "gin", "hu", "jo",
            "kel", "lus", "nor", "pha", "que");

    /** Other scripts: each a list of words, the first half of which serve as names. */
    static final List<List<String>> SCRIPTS = List.of(
            List.of("東京", "夜空", "桜", "椎名", "林檎", "宇多田", "光", "夏の日", "恋人", "ありがとう", "さくら", "未来", "星空", "青い海"),
            List.of("周杰", "鄧麗", "王菲", "月亮", "北京", "夜曲", "愛情", "故事", "大海", "青花瓷", "明天", "朋友"),
            List.of("아이유", "서울", "방탄", "소녀", "사랑", "하늘", "봄날", "밤편지", "바람", "친구", "노래", "여름"),
            List.of(
                    "Кино", "Земфира", "Алла", "Ночь", "Звезда", "Любовь", "Группа", "крови", "Москва", "Песня",
                    "Сердце", "Дом"),
            List.of("Μίκης", "Ελένη", "Χάρις", "Αθήνα", "Θάλασσα", "Νύχτα", "Αγάπη", "Φεγγάρι", "Ήλιος", "Καρδιά"),
            List.of("فيروز", "عمرو", "كلثوم", "حبيبي", "ليلة", "قلبي", "نور", "القمر", "يا", "بيروت"),
            List.of("עפרה", "שלמה", "אריק", "ירושלים", "שיר", "אהבה", "לילה", "שמש", "הלב", "תודה"));

    private DemoWords() {}

    /** The word of a rank: the same for every run. */
    static String word(int rank) {
        if (rank < COMMON.size()) {
            return COMMON.get(rank);
        }
        var number = rank - COMMON.size();
        var start = STARTS.get(number % STARTS.size());
        var end = ENDS.get(number / STARTS.size() % ENDS.size());
        return start + MIDDLES.get(number / (STARTS.size() * ENDS.size()) % MIDDLES.size()) + end;
    }

    static String usual(RandomGenerator random) {
        return word(Skew.pick(random, LEXICON, COMMONEST));
    }

    /** Two words that no other number has: the tail is long enough for more than a million. */
    static String pair(int number) {
        return capital(word(1_000 + number % 1_009)) + ' ' + capital(word(3_000 + number / 1_009));
    }

    static String capital(String word) {
        return word.isEmpty() ? word : Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }
}
