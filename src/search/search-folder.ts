/** The folder of the search index under the site's root. */
export const searchFolder = 'sok/indeks';
