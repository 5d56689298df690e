"""The admins' page in Chromium: a real perron-server, filled by signed reports alone, read as an admin reads it."""

import argparse
import csv
import io
import json
import os
import shutil
import subprocess
import tempfile
import time
import unittest
import urllib.parse
import urllib.request

from selenium import webdriver
from selenium.webdriver.chrome.service import Service
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys
from selenium.webdriver.support.ui import WebDriverWait

FLAGS = ["--headless", "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking",
         "--disable-component-update", "--disable-sync", "--window-size=1280,900"]
KIOSKS = [("real", "Nérondes, mairie", "Nérondes", 14, 18), ("real", "Baugy <médiathèque>", "Baugy", 13, 12),
          ("demonstration", "Démonstration", "Nérondes", 14, 30)]

SOURCE = "https://exemple.fr/perron"


class Dashboard(unittest.TestCase):
    arguments = None

    @classmethod
    def setUpClass(cls):
        cls.folder = tempfile.mkdtemp(prefix="perron-web-")
        cls.started = []
        try:
            cls.start_server()
            for number, kiosk in enumerate(KIOSKS):
                cls.fill(number, *kiosk)
            cls.start_browser()
        except BaseException:
            cls.tearDownClass()
            raise

    @classmethod
    def tearDownClass(cls):
        if getattr(cls, "browser", None):
            cls.browser.quit()
        for process in cls.started:
            process.terminate()
            process.wait(timeout=20)
        cls.log.close()
        shutil.rmtree(cls.folder, ignore_errors=True)

    @classmethod
    def program(cls, name, *words):
        return [os.path.join(cls.arguments.programs, name), *words]

    @classmethod
    def start_server(cls):
        cls.store = os.path.join(cls.folder, "server.db")
        log = cls.log = open(os.path.join(cls.folder, "server.log"), "w+", encoding="utf-8")
        cls.started.append(subprocess.Popen(
            cls.program("perron-server", "--store", cls.store, "--listen", "127.0.0.1:0", "--assets", cls.arguments.assets,
                        "--locale", cls.arguments.locale, "--source", SOURCE), stderr=log))
        for _ in range(200):
            log.seek(0)
            for line in log.read().splitlines():
                if "server-listening" in line:
                    cls.address = line.split(": ", 1)[1]
                    return
            time.sleep(0.1)
        raise AssertionError("perron-server did not start")

    @classmethod
    def admin(cls, *words):
        return subprocess.run(cls.program("perron-admin", *words, "--locale", cls.arguments.locale), check=True,
                              capture_output=True, text=True, encoding="utf-8").stdout

    @classmethod
    def fill(cls, number, kind, name, commune, weeks, visits):
        words = ["kiosk", "enrol", "--store", cls.store, "--name", name, "--commune", commune]
        code = cls.admin(*words, *(["--demonstration"] if kind == "demonstration" else [])).strip()
        subprocess.run(cls.program("web_fill", cls.address, os.path.join(cls.folder, f"kiosk{number}"), cls.arguments.assets,
                                   kind, str(number + 1), str(weeks), str(visits), code), check=True, capture_output=True)

    @classmethod
    def start_browser(cls):
        options = webdriver.ChromeOptions()
        options.binary_location = "/usr/bin/chromium"
        for flag in [*FLAGS, "--user-data-dir=" + os.path.join(cls.folder, "browser")]:
            options.add_argument(flag)
        options.set_capability("goog:loggingPrefs", {"browser": "ALL"})
        cls.browser = webdriver.Chrome(service=Service("/usr/bin/chromedriver"), options=options)

    def open(self, query="", width=1280):
        self.browser.execute_cdp_cmd("Emulation.setDeviceMetricsOverride",
                                     {"width": width, "height": 900, "deviceScaleFactor": 1, "mobile": False})
        self.browser.get(self.address + "/" + query)

    def fetch(self, path):
        with urllib.request.urlopen(self.address + path) as answer:
            return answer.read().decode("utf-8-sig")

    def rows(self, selector):
        return self.browser.execute_script(
            "return [...document.querySelectorAll(arguments[0])].map(r => [r.dataset.path || r.dataset.week, Number(r.dataset.visits)])",
            selector)

    def test_the_chart_is_drawn_from_the_table(self):
        self.open("?data=real")
        drawn = WebDriverWait(self.browser, 20).until(lambda browser: browser.execute_script(
            "const c = document.getElementById('spans'); return c && c.chart && c.chart.data.datasets[0].data"))
        self.assertEqual(sum(drawn), sum(visits for _, visits in self.rows("#span-table tbody tr")))
        inked = self.browser.execute_script(
            "const c = document.getElementById('spans');"
            "return c.getContext('2d').getImageData(0, 0, c.width, c.height).data.filter((v, i) => i % 4 === 3 && v > 0).length")
        self.assertGreater(inked, 5000, "the canvas is blank")

    def test_page_csv_json_and_store_say_the_same(self):
        self.open("?data=real")
        page = sorted(self.rows("#span-table tbody tr"))
        table = list(csv.DictReader(io.StringIO(self.fetch("/csv?table=spans&data=real"), newline=""), delimiter=";"))
        self.assertEqual(page, sorted([row["Dernière semaine"], int(row["Visites"])] for row in table))
        store = json.loads(self.admin("stats", "--store", self.store, "--by", "period", "--format", "json", "--assets",
                                      self.arguments.assets))
        self.assertEqual(page, sorted([span["last"], span["visits"]] for span in store["spans"]))
        everything = json.loads(self.fetch("/api/stats.json?data=real"))
        self.assertEqual(everything["visits"], sum(visits for _, visits in page))
        self.assertTrue(any(answers["answers"] for answers in everything["tables"]), "no block closed")
        for answers in everything["tables"]:
            shown = self.rows(f"table[data-table='{answers['table']}'] tbody tr")
            self.assertEqual(shown, [[answer["path"], answer["visits"]] for answer in answers["answers"]])
            table = csv.DictReader(io.StringIO(self.fetch(f"/csv?table={answers['table']}&data=real"), newline=""), delimiter=";")
            self.assertEqual(shown, [[row["Code"], int(row["Visites"])] for row in table])

    def test_nothing_shown_is_under_eleven(self):
        self.open("?data=real")
        shown = self.rows("tr[data-visits]")
        self.assertGreater(len(shown), 20)
        self.assertGreaterEqual(min(visits for _, visits in shown), 11)

    def test_the_demonstration_is_marked_and_apart(self):
        self.open("?data=demonstration")
        self.assertIn("Données de démonstration", self.browser.find_element(By.CSS_SELECTOR, ".banner").text)
        invented = json.loads(self.fetch("/api/stats.json?data=demonstration"))["visits"]
        real = json.loads(self.fetch("/api/stats.json?data=real"))["visits"]
        self.assertNotEqual(invented, real)
        self.open("?data=real")
        self.assertEqual(self.browser.find_elements(By.CSS_SELECTOR, ".banner"), [])

    def test_the_foot_leads_to_the_source(self):
        self.open()
        link = self.browser.find_element(By.LINK_TEXT, "Code source")
        self.assertEqual(link.get_attribute("href"), SOURCE)

    def test_the_filter_narrows_to_one_commune(self):
        self.open("?data=real")
        self.browser.find_element(By.CSS_SELECTOR, "#place option[value='commune:Baugy']").click()
        self.browser.find_element(By.CSS_SELECTOR, ".filters button").click()
        WebDriverWait(self.browser, 20).until(lambda browser: "place=commune%3ABaugy" in browser.current_url)
        names = {cell.text for cell in self.browser.find_elements(By.CSS_SELECTOR, "#span-table tbody td:nth-child(2)")}
        self.assertEqual({name for name in names if name}, {"Baugy <médiathèque>"})

    def test_everything_is_reached_by_keyboard(self):
        self.open("?data=real")
        wanted = self.browser.execute_script("return document.querySelectorAll('a[href], select, button, [tabindex=\"0\"]').length")
        reached = set()
        body = self.browser.find_element(By.TAG_NAME, "body")
        for _ in range(wanted + 5):
            (self.browser.switch_to.active_element if reached else body).send_keys(Keys.TAB)
            reached.add(self.browser.execute_script(
                "const all = [...document.querySelectorAll('*')]; return all.indexOf(document.activeElement)"))
            outline = self.browser.execute_script("return getComputedStyle(document.activeElement).outlineStyle")
            self.assertNotEqual(outline, "none", "focus is not seen")
            if len(reached) >= wanted:
                break
        self.assertGreaterEqual(len(reached), wanted)

    def test_a_phone_needs_no_sideways_scrolling(self):
        self.open("?data=real", width=360)
        width, body = self.browser.execute_script("return [innerWidth, document.documentElement.scrollWidth]")
        self.assertEqual(width, 360)
        self.assertLessEqual(body, width)

    def test_the_browser_finds_nothing_to_complain_of(self):
        self.open("?data=real")
        self.browser.get_log("browser")
        self.open("?data=real")
        self.assertEqual([entry["message"] for entry in self.browser.get_log("browser")], [])


if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    for name in ["--programs", "--assets", "--locale"]:
        parser.add_argument(name, required=True)
    Dashboard.arguments = parser.parse_args()
    unittest.main(argv=["dashboard.py", "--verbose"])
