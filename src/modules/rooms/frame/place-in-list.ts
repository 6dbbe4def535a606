import { IsOptional, Matches } from 'class-validator';

/** A parameter of a page's address: the row behind which a list goes on, as the cursor of the API says it. */
export function PlaceInList(): PropertyDecorator {
  return (target, name) => {
    IsOptional()(target, name);
    Matches(/^[\w-]{1,200}$/)(target, name);
  };
}
