CREATE TABLE `job_rows` (
	`company_id` text NOT NULL,
	`job_id` text NOT NULL,
	`position` integer NOT NULL,
	`verdict` text NOT NULL,
	`code` text,
	`subject_id` text,
	`reason` text,
	`field` text,
	`before` text,
	`undo` text,
	`kept_reason` text,
	PRIMARY KEY(`company_id`, `job_id`, `position`),
	FOREIGN KEY (`company_id`) REFERENCES `companies`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`company_id`,`job_id`) REFERENCES `jobs`(`company_id`,`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `jobs` (
	`company_id` text NOT NULL,
	`id` text NOT NULL,
	`type` text NOT NULL,
	`state` text NOT NULL,
	`params` text NOT NULL,
	`cursor` text,
	`total` integer,
	`done` integer NOT NULL,
	`failed` integer NOT NULL,
	`undone` integer NOT NULL,
	`kept` integer NOT NULL,
	`failed_attempts` integer NOT NULL,
	`due_at` integer,
	`created_by` text NOT NULL,
	`problem` text,
	`created_at` integer NOT NULL,
	`started_at` integer,
	`ended_at` integer,
	`undo_started_at` integer,
	`undone_at` integer,
	PRIMARY KEY(`company_id`, `id`),
	FOREIGN KEY (`company_id`) REFERENCES `companies`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `jobs_due_ix` ON `jobs` (`due_at`) WHERE due_at is not null;--> statement-breakpoint
CREATE INDEX `jobs_open_ix` ON `jobs` (`company_id`,`id`) WHERE due_at is not null;