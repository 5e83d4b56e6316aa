"""Articles of our own for the tests of reports: three outlets that agree, differ, round and speak of other days."""

ARTICLES = {
    "post.txt": """Source: Harbour Post
Date: 2025-06-02
Title: Footbridge falls into canal
URL: https://post.example/bridge?id=1

A footbridge over the canal collapsed on Monday, injuring 14 workers, the mayor said.

The bridge was built in 1962 and was 37 metres long. Repairs will cost 2.5 million euros, the mayor said. The engineer said that the bridge
was safe.
""",
    "gazette.txt": """Source: Canal Gazette
Date: 2025-06-02
Title: Workers hurt in bridge collapse

Only 9 workers were injured on Monday when a footbridge over the canal collapsed, police said.

The bridge was built in 1958 and was about 40 metres long. Repairs will cost 4 million euros, the mayor said.
""",
    "phare.txt": """Source: Le Phare
Date: 2025-06-03
Title: Une passerelle s'effondre

Une passerelle s'est effondrée lundi sur le canal, blessant 11 ouvriers, selon la police.

La passerelle, construite en 1962, mesurait 37 mètres. Les réparations coûteront 3 millions d'euros, a déclaré le maire.
""",
    "nawras.txt": """Source: النورس
Date: 2025-06-02
Title: انهيار جسر للمشاة

انهار جسر للمشاة فوق القناة يوم الاثنين، وأصيب 20 عاملا، بحسب الشرطة.

وقال رئيس البلدية إن الإصلاحات ستكلف 2.5 مليون يورو.
""",
}


def write(folder, names=None):
    """Writes the articles into @folder; returns their paths."""
    folder.mkdir(parents=True, exist_ok=True)
    paths = []
    for name, text in ARTICLES.items():
        if names is None or name in names:
            (folder / name).write_text(text, encoding="utf-8")
            paths.append(str(folder / name))
    return paths


class Tap:
    """Test Anything Protocol on standard output."""

    def __init__(self):
        self.n = 0
        self.failed = False

    def check(self, passed, name, why=""):
        self.n += 1
        self.failed |= not passed
        print(f"{'ok' if passed else 'not ok'} {self.n} - {name}", flush=True)
        if not passed:
            for line in str(why)[:4000].splitlines():
                print(f"# {line}")

    def skip(self, name, why):
        self.n += 1
        print(f"ok {self.n} - {name} # SKIP {why}")

    def end(self):
        print(f"1..{self.n}")
        return self.failed
