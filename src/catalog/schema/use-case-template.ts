import { useCaseSchema } from './use-case.ts';

/**
 * What is the same for everyone who uses a product, as a beginning for the next project that does.
 * The fields are the use case's own, all of them optional. Left out is what only one organisation can
 * tell: who, when, how far, on which ground, what went wrong and what came of it.
 */
export const useCaseTemplateSchema = useCaseSchema
  .pick({
    kind: true,
    domain: true,
    serviceLevel: true,
    problem: true,
    targetGroup: true,
    decisionSupported: true,
    users: true,
    method: true,
    task: true,
    aiOrNot: true,
    data: true,
    dataNote: true,
    buildOrBuy: true,
    riskClass: true,
    medicalDevice: true,
  })
  .meta({
    title: 'Mal for prosjekt',
    description:
      'Det som er likt for alle som bruker produktet. Et nytt prosjekt begynner med dette. Aldri noe som gjelder én virksomhet.',
  });
