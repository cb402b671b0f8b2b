import type { productNb } from './product.nb.ts';

/** Who uses the same product, and how the next one begins, in English. */
export const productEn: typeof productNb = {
  usedBy: 'Used by',
  users: (projects, organizations) =>
    `${projects} and ${organizations} in this catalogue use it or have tried it.`,
  usersOf: (counted) => `Use or trial in this catalogue: ${counted}.`,
  noUsers: 'Nobody in this catalogue has described using it.',
  alsoNamed: 'Named by others',
  weUseIt: 'We use this too',
  weUseItHelp: 'Opens the form for a new project. What is the same for everyone is filled in.',
  weUseItBare: 'Opens the form for a new project, with the product filled in.',
  common: 'The same for everyone who uses it',
  commonHelp: 'A new project with the product can begin with this.',
  same: 'Others who use the same product',
  sameNone: 'No other project in this catalogue uses it.',
  product: 'The product',
};
