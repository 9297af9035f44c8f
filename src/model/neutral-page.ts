/** Where "leave this page quickly" leads: a page that tells nothing of whoever opened it, if the agency's own page names no other. */
export const neutralPage = 'https://www.weather.gov/';
