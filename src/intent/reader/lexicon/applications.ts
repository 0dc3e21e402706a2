import { phrases } from "./entries";
import type { Entry } from "./sense";

/**
 * What people call a program by what it is for. Most of these words mean other things as well, so they ask for a program only where the
 * words say in what it keeps its data (services/backing.ts): `a shop with a database`, not `a shop in the old town`.
 */
export const applications: readonly Entry[] = phrases(
  `shop | store | marketplace | market place | storefront | auction | auction house | checkout page | catalogue | catalog | exchange | platform | system | software | solution | tool | suite | engine | tracker | planner | organiser | organizer | calendar | timetable | scheduler app |
  calculator | converter | editor | viewer | simulator | assistant | chatbot | messenger | chat | chatroom | chat room | forum | message board | bulletin board | discussion board | job board | notice board | community | social network | newsletter | feed | news feed | magazine | journal | diary |
  game | quiz | survey | poll | leaderboard | gallery | photo gallery | image gallery | album | directory | address book | phone book | guest book | guestbook | list | to do list | todo list | shopping list | wish list | log book | logbook | help desk | helpdesk | service desk | ticket desk | lms | cart | shopping cart |
  search engine | panel | admin panel | control panel | prototype | mvp | demo | side project | hobby project | saas | hub | site | web site | website | company site | company website | blog | news site | e commerce site | ecommerce site | ecommerce | e commerce store | e commerce shop`,
  { is: "class", class: "program" },
);
