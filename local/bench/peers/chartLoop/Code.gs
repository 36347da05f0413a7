// Charts as most gradebook scripts draw them: for each teacher read the scores, write a block, insert its charts one by one, flush after each.

function prepare(teachers, studentsEach) {
  const rows = [['Student', 'Teacher', 'Window', 'Score']];
  for (let teacher = 0; teacher < teachers; teacher += 1) {
    for (let student = 0; student < studentsEach; student += 1) {
      ['Fall', 'Winter', 'Spring'].forEach((when, place) => {
        rows.push([teacher * 100 + student, 'T-' + teacher, when, 200 + ((student * 7 + teacher) % 30) + place * 6]);
      });
    }
  }
  const book = SpreadsheetApp.getActiveSpreadsheet();
  const sheet = book.insertSheet('Raw scores');
  sheet.insertRowsAfter(1, rows.length);
  sheet.getRange(1, 1, rows.length, 4).setValues(rows);
  book.insertSheet('Charts');
}

function draw(teachers, chartsEach) {
  const book = SpreadsheetApp.getActiveSpreadsheet();
  const charts = book.getSheetByName('Charts');
  charts.getCharts().forEach((chart) => charts.removeChart(chart));
  charts.clear();
  for (let teacher = 0; teacher < teachers; teacher += 1) {
    const scores = book.getSheetByName('Raw scores').getDataRange().getValues();
    const own = scores.filter((row) => row[1] === 'T-' + teacher);
    const means = ['Fall', 'Winter', 'Spring'].map((when) => {
      const found = own.filter((row) => row[2] === when);
      return [when, found.reduce((total, row) => total + row[3], 0) / found.length];
    });
    for (let place = 0; place < chartsEach; place += 1) {
      const row = (teacher * chartsEach + place) * 20 + 1;
      if (charts.getMaxRows() < row + 20) charts.insertRowsAfter(charts.getMaxRows(), 200);
      const block = charts.getRange(row, 1, 4, 2);
      block.setValues([['Window', 'Mean']].concat(means));
      const chart = charts.newChart().asLineChart().addRange(block).setNumHeaders(1).setPosition(row, 4, 0, 0).build();
      charts.insertChart(chart);
      SpreadsheetApp.flush();
    }
  }
}
