// Booking as most scripts for it are written: one question to Calendar a guest, one call a guest to invite.

/** Books `count` meetings with the same guests, each at the first hour of the day at which nobody has an event. */
function book(guests, count) {
  const own = CalendarApp.getDefaultCalendar();
  for (let day = 0; day < count; day += 1) {
    const start = firstFreeHour(guests, day);
    const event = own.createEvent('Coaching session', start, new Date(start.getTime() + 30 * 60000));
    guests.forEach((guest) => event.addGuest(guest));
    event.setDescription('What we talk about: the goal, and what students did since.');
    event.addPopupReminder(10);
  }
}

function firstFreeHour(guests, day) {
  const first = new Date(2026, 3, 20 + day + 2 * Math.floor(day / 5), 8, 0, 0);
  const last = new Date(first.getTime() + 8 * 3600000);
  const busy = guests.map((guest) => {
    const calendar = CalendarApp.getCalendarById(guest);
    return calendar === null ? [] : calendar.getEvents(first, last);
  });
  for (let hour = 0; hour < 8; hour += 1) {
    const start = first.getTime() + hour * 3600000;
    const taken = busy.some((events) =>
      events.some((event) => event.getStartTime().getTime() < start + 1800000 && event.getEndTime().getTime() > start),
    );
    if (!taken) return new Date(start);
  }
  return first;
}
