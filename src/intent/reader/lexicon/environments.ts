import { phrases } from "./entries";
import type { Entry } from "./sense";

/** Words for what the whole is for. */
export const environments: readonly Entry[] = [
  ...phrases(
    "prod | production | prod ready | production ready | production grade | live environment | live system | prd | productive environment | productive use | prod grade | production environment | production system | prod environment | production use | live traffic | business critical | mission critical | prod env | productive | live env",
    { is: "environment", environment: "production" },
  ),
  ...phrases(
    "staging | stage | stg | uat | pre prod | preprod | pre production | preproduction | acceptance | acceptance test environment | staging environment | stage environment | staging env | qa | qa environment | user acceptance testing | acceptance environment | user acceptance | test stage | integration environment",
    { is: "environment", environment: "staging" },
  ),
  ...phrases(
    "dev | development | devel | sandbox | dev environment | development environment | test environment | testing environment | for testing | for a test | playground | dev env | test env | non prod | non production | nonprod | for development | experimental | for experiments | dev box environment | test system | testing purposes | just a test | for tests | test setup | a test | developer environment | dev stage | dev only | dev account | for dev | sandbox environment | just testing",
    { is: "environment", environment: "development" },
  ),
];
