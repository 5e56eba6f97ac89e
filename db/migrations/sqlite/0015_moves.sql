CREATE TABLE `moves` (
	`id` text PRIMARY KEY NOT NULL,
	`side` text NOT NULL,
	`moved_company_id` text,
	`last_keys` text NOT NULL,
	`started_at` integer NOT NULL,
	`ended_at` integer
);
