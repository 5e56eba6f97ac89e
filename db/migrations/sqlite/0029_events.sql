CREATE TABLE `events` (
	`company_id` text NOT NULL,
	`id` text NOT NULL,
	`position` integer NOT NULL,
	`type` text NOT NULL,
	`at` integer NOT NULL,
	`data` text NOT NULL,
	PRIMARY KEY(`company_id`, `id`),
	FOREIGN KEY (`company_id`) REFERENCES `companies`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `events_position_uq` ON `events` (`company_id`,`position`);--> statement-breakpoint
CREATE INDEX `events_type_ix` ON `events` (`company_id`,`type`,`position`);--> statement-breakpoint
ALTER TABLE `bonuses` ADD `announce_payable_at` integer;--> statement-breakpoint
CREATE INDEX `bonuses_announce_ix` ON `bonuses` (`company_id`,`announce_payable_at`) WHERE announce_payable_at is not null;
--> statement-breakpoint
-- By hand: of the bonuses that exist, those on hold are announced once it ends.
UPDATE `bonuses` SET `announce_payable_at` = `payable_at` WHERE `paid_at` IS NULL AND `reversed_at` IS NULL AND `payable_at` > unixepoch() * 1000;
