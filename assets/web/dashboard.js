// Draws the visits from the table beside the chart: one bar a week in which spans closed.
"use strict";

addEventListener("DOMContentLoaded", () => {
  const canvas = document.getElementById("spans");
  if (!canvas || typeof Chart === "undefined") {
    return;
  }
  const visits = new Map();
  for (const row of document.querySelectorAll("#span-table tbody tr")) {
    const week = row.dataset.week;
    visits.set(week, (visits.get(week) || 0) + Number(row.dataset.visits));
  }
  const weeks = [...visits.keys()].sort();
  const style = getComputedStyle(document.documentElement);
  const colour = (name) => style.getPropertyValue(name).trim();
  const inWords = (week) => canvas.dataset.week.replace("{week}", String(Number(week.slice(6))));

  Chart.defaults.font.family = getComputedStyle(document.body).fontFamily;
  Chart.defaults.font.size = 14;
  Chart.defaults.color = colour("--ink");
  canvas.chart = new Chart(canvas, {
    type: "bar",
    data: {
      labels: weeks.map(inWords),
      datasets: [{ data: weeks.map((week) => visits.get(week)), backgroundColor: colour("--leaf"), borderRadius: 5, maxBarThickness: 48 }],
    },
    options: {
      animation: false,
      maintainAspectRatio: false,
      plugins: {
        legend: { display: false },
        tooltip: {
          displayColors: false,
          callbacks: {
            title: (items) => inWords(weeks[items[0].dataIndex]) + " (" + weeks[items[0].dataIndex].slice(0, 4) + ")",
            label: (item) => item.formattedValue + " " + canvas.dataset.unit,
          },
        },
      },
      scales: {
        x: { grid: { display: false } },
        y: { beginAtZero: true, ticks: { precision: 0 }, grid: { color: colour("--line") } },
      },
    },
  });
});
